import { useEffect, useRef, type ReactNode } from 'react';

type Props = { readonly title: string; readonly hint?: string; readonly children?: ReactNode };

/** The title of a page takes the focus, so that a screen reader says where one has come. */
export function PageTitle({ title, hint, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    document.title = `${title} · 问诊管理台`;
  }, [title]);
  return (
    <div className="stack" style={{ gap: 4 }}>
      <div className="spread">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className="row">{children}</div>
      </div>
      {hint && <p className="quiet">{hint}</p>}
    </div>
  );
}
