import { Text, View } from '@tarojs/components';
import { DOCUMENT_NAMES, PICTURES_PER_DOCUMENT, type Document } from '@shared/domain/application/fields';
import { previewPictures } from '../../platform/pictures';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { PictureTile } from '../../ui/PictureTile';
import { Pressable } from '../../ui/Pressable';
import type { EvidencePictures } from './useEvidence';

type Props = {
  readonly document: Document;
  readonly isOptional: boolean;
  readonly pictures: EvidencePictures;
  /** Why the reviewers have sent it back. */
  readonly reason?: string | undefined;
};

const HINTS: Partial<Record<Document, string>> = {
  licence: '第一页和注册信息页，四角完整、文字清楚',
  consent: '所在执业机构盖章的多机构执业或互联网诊疗同意书',
  portrait: '正面免冠，会作为您的头像向患者公开',
};

/** One document: its pictures, those on their way with how far they are, and room for more. */
export function EvidenceField({ document, isOptional, pictures, reason }: Props) {
  const { kept, underWay, room, problem, add, removeKept, removeUpload, retry } = pictures;
  const name = DOCUMENT_NAMES[document];
  const paths = kept.map(({ path }) => path).filter((it) => it !== '');
  return (
    <Field
      label={isOptional ? `${name}（选填）` : name}
      hint={HINTS[document] ?? `最多 ${PICTURES_PER_DOCUMENT} 张，每张不超过 4 MB`}
      error={problem ?? reason}
    >
      <View className="pictures">
        {kept.map(({ id, path }, i) => (
          <PictureTile
            key={id}
            path={path}
            label={`${name}第 ${i + 1} 张`}
            onPress={() => path && previewPictures(paths, path)}
            onRemove={() => removeKept(id)}
          />
        ))}
        {underWay.map(({ key, picture, percent, problem: stopped }) => (
          <PictureTile
            key={key}
            path={picture.path}
            label={stopped ? `${stopped}，点按重试` : `${name}正在上传 ${percent}%`}
            mark={stopped ? '重试' : `${percent}%`}
            onPress={() => retry(key)}
            onRemove={() => removeUpload(key)}
          />
        ))}
        {room > 0 && (
          <Pressable className="pictures__add" onPress={add} ariaLabel={`添加${name}`}>
            <Icon name="camera" size={28} />
            <Text>添加</Text>
          </Pressable>
        )}
      </View>
      {underWay.map(
        ({ key, problem: stopped }) =>
          stopped && (
            <Text key={key} className="pictures__problem">
              {stopped}
            </Text>
          ),
      )}
    </Field>
  );
}
