import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { fontScale, useAppearance } from '../platform/appearance';
import { inBrowser } from '../platform/host';
import { useAskedInPage } from '../platform/question';
import { useSaid } from '../platform/said';
import { usePageFacts } from '../platform/usePageFacts';
import { AskedInPage } from './AskedInPage';
import './Page.scss';
import { PrivacySheet } from './PrivacySheet';
import { SaidBar } from './SaidBar';
import { TitleBar } from './TitleBar';

type Props = {
  readonly title?: string | undefined;
  readonly children: ReactNode;
  /** The main action, at the thumb. */
  readonly footer?: ReactNode;
  readonly tone?: 'ground' | 'surface' | undefined;
  /** The page does not scroll: its one child fills it. A page whose config has `disableScroll` does so anyway. */
  readonly fill?: boolean | undefined;
};

/** Wraps every page: light, dark and 关怀模式, safe areas, margins, the main action. */
export function Page({ title, children, footer, tone = 'ground', fill }: Props) {
  const { elder } = useAppearance();
  const facts = usePageFacts();
  const question = useAskedInPage();
  const said = useSaid(facts.page);
  const fills = fill ?? facts.fixed;
  const classes = [
    'page',
    `page--${tone}`,
    elder && 'page--elder',
    fills && 'page--fill',
    facts.isTab && 'page--tab',
  ];
  const bar = said && <SaidBar said={said} />;
  const scale = fontScale();
  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      {...(scale === 1 ? {} : { style: { '--scale': String(scale) } as object })}
    >
      {inBrowser && <TitleBar title={title ?? facts.title} isTab={facts.isTab} />}
      {fills && bar}
      <View className="page__body">{children}</View>
      {question ? (
        <AskedInPage question={question} />
      ) : (
        (footer || (bar && !fills)) && (
          <View className="page__footer">
            {!fills && bar}
            {footer}
          </View>
        )
      )}
      <PrivacySheet />
    </View>
  );
}
