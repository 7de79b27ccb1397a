import { Image, Text } from '@tarojs/components';
import type { MessageView } from '@shared/domain/consultation/message';
import { openPdf } from '../../platform/documents';
import { previewPictures } from '../../platform/pictures';
import { whyNot } from '../../platform/toast';
import { Pressable } from '../../ui/Pressable';
import { VoiceNote } from './VoiceNote';

type File = Extract<MessageView['body'], { kind: 'picture' | 'voice' | 'document' }>;
type Props = { readonly body: File; readonly urls: () => string[] };

/** A picture to enlarge, a recording to hear, a document to open. */
export function FileBubble({ body, urls }: Props) {
  switch (body.kind) {
    case 'picture':
      return (
        <Pressable
          className="bubble__picture"
          ariaLabel="查看图片"
          onPress={() => previewPictures(urls(), body.picture.url)}
        >
          <Image className="bubble__image" src={body.picture.url} mode="aspectFill" lazyLoad />
        </Pressable>
      );
    case 'voice':
      return <VoiceNote url={body.url} seconds={body.seconds} />;
    case 'document':
      return (
        <Pressable
          className="bubble__box bubble__document"
          ariaLabel={`打开文件 ${body.name}`}
          onPress={async () => {
            if (!(await openPdf(body.url))) whyNot('文件没有打开，请检查网络后再点一次');
          }}
        >
          <Text className="bubble__text">{body.name}</Text>
          <Text className="bubble__mark">PDF 文件，点按打开</Text>
        </Pressable>
      );
  }
}
