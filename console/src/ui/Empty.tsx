import { Empty as Drawn } from 'antd';
import type { ReactNode } from 'react';

type Props = { readonly text: string; readonly children?: ReactNode };

/** What would be here, and one way to begin. */
export const Empty = ({ text, children }: Props) => (
  <div className="card">
    <Drawn image={Drawn.PRESENTED_IMAGE_SIMPLE} description={text}>
      {children}
    </Drawn>
  </div>
);
