import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { StaffView } from '@shared/contracts/staff';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { isEmulated } from '../platform/environment';
import { usePath } from '../platform/location';
import { Menu } from './Menu';
import './shell.css';

type Props = {
  readonly me: StaffView;
  readonly onSignOut: () => Promise<void>;
  readonly children: ReactNode;
};

/** Header, menu and the page between them. */
export function Shell({ me, onSignOut, children }: Props) {
  const path = usePath();
  const main = useRef<HTMLElement>(null);
  const [isMenuOpen, openMenu] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => openMenu(false), [path]);
  const leave = () => {
    setLeaving(true);
    void onSignOut();
  };
  return (
    <div className="shell">
      <button type="button" className="shell__skip" onClick={() => main.current?.focus()}>
        跳到主要内容
      </button>
      <header className="shell__head">
        <Button
          className="shell__open"
          aria-expanded={isMenuOpen}
          aria-controls="menu"
          onClick={() => {
            openMenu(!isMenuOpen);
            window.scrollTo(0, 0);
          }}
        >
          菜单
        </Button>
        <strong className="shell__name">问诊管理台</strong>
        {isEmulated && <span className="tag tag--waiting">开发环境 · 数据不是真的</span>}
        <div className="shell__me">
          <span>
            {me.name}
            <span className="quiet"> · {STAFF_ROLE_NAMES[me.role]}</span>
          </span>
          <Button loading={isLeaving} onClick={leave}>
            退出登录
          </Button>
        </div>
      </header>
      <div className="shell__body">
        <nav id="menu" className={`shell__menu ${isMenuOpen ? 'shell__menu--open' : ''}`} aria-label="功能">
          <Menu role={me.role} path={path} />
        </nav>
        <main className="shell__main" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
