import { Component, type ReactNode } from 'react';
import { Failure } from '../ui/Failure';

type Props = { readonly children: ReactNode };

/** A page that broke, or whose code did not arrive, says so instead of leaving an empty window. */
export class PageGuard extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Failure
        message="这一页没有加载成功，请检查网络后刷新页面。刷新后需要的话请重新登录"
        onRetry={() => window.location.reload()}
      />
    );
  }
}
