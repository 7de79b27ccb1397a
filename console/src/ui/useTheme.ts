import { theme, type ThemeConfig } from 'antd';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { palettes, type Shade } from './palette';

const wish = window.matchMedia('(prefers-color-scheme: dark)');
const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
const shadeNow = (): Shade => (wish.matches ? 'dark' : 'light');

function listen(listener: () => void): () => void {
  wish.addEventListener('change', listener);
  return () => wish.removeEventListener('change', listener);
}

/** antd in the colours of the house, light or dark as the system wishes; the same colours for our own style sheet. */
export function useTheme(): ThemeConfig {
  const shade = useSyncExternalStore(listen, shadeNow);
  const it = palettes[shade];
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(it))
      document.documentElement.style.setProperty(
        `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        value,
      );
  }, [it]);
  return {
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: it.action,
      colorLink: it.action,
      colorInfo: it.action,
      colorError: it.danger,
      colorWarning: it.waiting,
      colorSuccess: it.done,
      colorText: it.text,
      colorTextSecondary: it.textQuiet,
      colorTextDescription: it.textQuiet,
      colorTextPlaceholder: it.textQuiet,
      colorTextLightSolid: it.onAction,
      colorBgBase: it.surface,
      colorBgContainer: it.surface,
      colorBgLayout: it.ground,
      colorBgElevated: it.raised,
      colorBorder: it.control,
      colorBorderSecondary: it.hairline,
      colorSplit: it.hairline,
      colorPrimaryBg: it.actionSoft,
      colorInfoBg: it.actionSoft,
      colorInfoBorder: it.actionSoft,
      colorErrorBg: it.dangerSoft,
      colorErrorBorder: it.dangerSoft,
      colorWarningBg: it.waitingSoft,
      colorWarningBorder: it.waitingSoft,
      colorSuccessBg: it.doneSoft,
      colorSuccessBorder: it.doneSoft,
      borderRadius: 8,
      borderRadiusLG: 12,
      fontSize: 15,
      controlHeight: 40,
      // Not by a style sheet: antd waits for the end of each transition that it begins.
      motion: !stillness.matches,
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.2s',
      fontFamily:
        "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
    },
    components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
  };
}
