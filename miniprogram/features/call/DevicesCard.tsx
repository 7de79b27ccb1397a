import { Text } from '@tarojs/components';
import { useState } from 'react';
import { checkDevices, openPermissions, type DeviceCheck } from '../../platform/room/deviceCheck';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';

const STATE_TEXT = {
  ok: '正常',
  refused: '没有允许使用',
  missing: '没有找到',
  not_needed: '本次不需要',
} as const;
/** Louder than this, somebody was heard. */
const HEARD = 0.02;

/** 设备检查: microphone, how loud it hears, camera; and what to do where one was refused. */
export function DevicesCard({ withVideo }: { readonly withVideo: boolean }) {
  const [found, setFound] = useState<DeviceCheck>();
  const press = usePress(async () => setFound(await checkDevices(withVideo)));
  const isRefused = found?.microphone === 'refused' || found?.camera === 'refused';
  return (
    <Card>
      <SectionTitle>设备检查</SectionTitle>
      {found && (
        <>
          <Text className="waiting-room__line">麦克风：{STATE_TEXT[found.microphone]}</Text>
          {found.level !== undefined && (
            <Text className="waiting-room__quiet">
              {found.level > HEARD
                ? `听到声音，音量 ${Math.round(found.level * 100)}`
                : '没有听到声音，请说句话再查一次'}
            </Text>
          )}
          <Text className="waiting-room__line">摄像头：{STATE_TEXT[found.camera]}</Text>
          {isRefused && (
            <Notice tone="waiting">请在微信或系统设置里允许使用麦克风和摄像头，再检查一次。</Notice>
          )}
        </>
      )}
      <Button kind="quiet" onPress={press.run} busy={press.busy}>
        {found ? '再检查一次' : '检查麦克风和摄像头'}
      </Button>
      {isRefused && (
        <Button kind="quiet" onPress={openPermissions}>
          打开设置
        </Button>
      )}
    </Card>
  );
}
