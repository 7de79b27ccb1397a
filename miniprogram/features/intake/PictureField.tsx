import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { MAX_COMPLAINT_PICTURES } from '@shared/domain/picture/picture';
import { previewPictures } from '../../platform/pictures';
import { toast } from '../../platform/toast';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { PictureTile } from '../../ui/PictureTile';
import { Pressable } from '../../ui/Pressable';
import './intake.scss';
import type { IntakePictures } from './useIntakePictures';

/** Up to nine pictures: those that are there, those on their way, and room for more. */
export function PictureField({ pictures }: { readonly pictures: IntakePictures }) {
  const { kept, underWay, room, problem: refused, add, removeKept, removeUpload, retry } = pictures;
  const [gone, setGone] = useState<readonly string[]>([]);
  const paths = kept.map(({ path }) => path).filter((it) => !gone.includes(it));
  const preview = (path: string) =>
    gone.includes(path)
      ? toast('图片已上传，医生能看到；这部手机上没有留底，不能放大')
      : previewPictures(paths, path);
  return (
    <Field
      label={`图片（选填，最多 ${MAX_COMPLAINT_PICTURES} 张）`}
      hint="不舒服的部位、检查报告、药盒。每张不超过 4 MB"
      error={refused}
    >
      <View className="pictures">
        {kept.map(({ pictureId, path }, i) => (
          <PictureTile
            key={pictureId}
            path={path}
            label={`第 ${i + 1} 张图片`}
            onPress={() => preview(path)}
            onGone={() => setGone((before) => [...before, path])}
            onRemove={() => removeKept(pictureId)}
          />
        ))}
        {underWay.map(({ key, picture, percent, problem }) => (
          <PictureTile
            key={key}
            path={picture.path}
            label={problem ? `${problem}，点按重试` : `正在上传 ${percent}%`}
            mark={problem ? '重试' : `${percent}%`}
            onPress={() => retry(key)}
            onRemove={() => removeUpload(key)}
          />
        ))}
        {room > 0 && (
          <Pressable className="pictures__add" onPress={add} ariaLabel="添加图片">
            <Icon name="camera" size={28} />
            <Text>添加</Text>
          </Pressable>
        )}
      </View>
      {underWay.map(
        ({ key, problem }) =>
          problem && (
            <Text key={key} className="pictures__problem">
              {problem}
            </Text>
          ),
      )}
    </Field>
  );
}
