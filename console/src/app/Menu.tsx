import type { StaffRole } from '@shared/kernel/actor';
import { addressOf } from '../platform/location';
import { pagesFor } from './pages';

type Props = { readonly role: StaffRole; readonly path: string };

/** What this 岗位 may open, nothing else. */
export function Menu({ role, path }: Props) {
  const pages = pagesFor(role);
  const groups = [...new Set(pages.map(({ group }) => group))];
  return (
    <>
      <Entry to="/" title="首页" path={path} />
      {groups.map((group) => (
        <div key={group} role="group" aria-label={group}>
          <p className="shell__group quiet">{group}</p>
          {pages
            .filter((it) => it.group === group)
            .map((it) => (
              <Entry key={it.path} to={it.path} title={it.title} path={path} />
            ))}
        </div>
      ))}
    </>
  );
}

const Entry = ({
  to,
  title,
  path,
}: {
  readonly to: string;
  readonly title: string;
  readonly path: string;
}) => (
  <a
    className="shell__entry"
    href={addressOf(to)}
    aria-current={path.split('?')[0] === to ? 'page' : undefined}
  >
    {title}
  </a>
);
