import type { ReactNode } from 'react';
import { isEmulated } from '../../platform/environment';
import './entrance.css';

type Props = { readonly title: string; readonly children: ReactNode; readonly foot?: ReactNode };

/** The page in front of the door: signing in, activation. */
export const Entrance = ({ title, children, foot }: Props) => (
  <main className="entrance">
    <div className="entrance__box card stack">
      <div>
        <p className="quiet">问诊管理台{isEmulated && ' · 开发环境'}</p>
        <h1>{title}</h1>
      </div>
      {children}
    </div>
    {foot && <div className="entrance__foot">{foot}</div>}
  </main>
);
