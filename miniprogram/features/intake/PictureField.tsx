import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { previewPictures } from '../../platform/pictures';
import { whyNot } from '../../platform/toast';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { PictureTile } from '../../ui/PictureTile';
import { Pressable } from '../../ui/Pressable';
import './intake.scss';
import type { IntakePictures } from './useIntakePictures';

type Props = {
  readonly id?: string;
  /** 图片, 就诊材料: what they are. */
  readonly noun: string;
  readonly isOptional?: boolean;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly pictures: IntakePictures;
};

/** A few pictures: those that are there, those on their way, and room for more. */
export function PictureField({ id, noun, isOptional = false, hint, error, pictures }: Props) {
  const { max, kept, underWay, room, problem: refused, add, removeKept, removeUpload, retry } = pictures;
  const [gone, setGone] = useState<readonly string[]>([]);
  const paths = kept.map(({ path }) => path).filter((it) => !gone.includes(it));
  const preview = (path: string) =>
    gone.includes(path)
      ? whyNot('图片已上传，医生能看到；这部手机上没有留底，不能放大')
      : previewPictures(paths, path);
  return (
    <Field
      id={id}
      label={`${noun}（${isOptional ? '选填，' : ''}最多 ${max} 张）`}
      hint={`${hint}。每张不超过 4 MB`}
      error={refused ?? error}
    >
      <View className="pictures">
        {kept.map(({ pictureId, path }, i) => (
          <PictureTile
            key={pictureId}
            path={path}
            label={`第 ${i + 1} 张${noun}`}
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
          <Pressable className="pictures__add" onPress={add} ariaLabel={`添加${noun}`}>
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
