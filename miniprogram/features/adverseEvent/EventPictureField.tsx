import { Text, View } from '@tarojs/components';
import { MAX_EVENT_PICTURES } from '@shared/domain/adverseEvent/event';
import { previewPictures } from '../../platform/pictures';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { PictureTile } from '../../ui/PictureTile';
import { Pressable } from '../../ui/Pressable';
import type { EventPictures } from './useEventPictures';

/** 照片 of a rash, a swelling or the box: nobody has to. */
export function EventPictureField({ pictures }: { readonly pictures: EventPictures }) {
  const { kept, underWay, room, problem, add, removeKept, remove, retry } = pictures;
  const paths = kept.map(({ path }) => path);
  const stopped = underWay.find((it) => it.problem !== undefined)?.problem;
  return (
    <Field
      label={`照片（选填，最多 ${String(MAX_EVENT_PICTURES)} 张）`}
      hint="皮疹、肿的地方、药盒。每张不超过 4 MB"
      error={problem ?? stopped}
    >
      <View className="adverse__pictures">
        {kept.map(({ pictureId, path }, n) => (
          <PictureTile
            key={pictureId}
            path={path}
            label={`第 ${String(n + 1)} 张照片`}
            onPress={() => previewPictures(paths, path)}
            onRemove={() => removeKept(pictureId)}
          />
        ))}
        {underWay.map(({ key, picture, percent, problem: why }) => (
          <PictureTile
            key={key}
            path={picture.path}
            label={why === undefined ? `正在上传 ${String(percent)}%` : `${why}，点按重试`}
            mark={why === undefined ? `${String(percent)}%` : '重试'}
            onPress={() => retry(key)}
            onRemove={() => remove(key)}
          />
        ))}
        {room > 0 && (
          <Pressable className="adverse__add" onPress={() => void add()} ariaLabel="添加照片">
            <Icon name="camera" size={28} />
            <Text>添加</Text>
          </Pressable>
        )}
      </View>
    </Field>
  );
}
