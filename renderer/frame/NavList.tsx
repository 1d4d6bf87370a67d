import { hrefTo } from '../core/places.ts';
import type { Feature } from '../features.ts';
import { Icon } from '../ui/Icon.tsx';

interface NavProps {
  readonly own: readonly Feature[];
  readonly here: Feature | undefined;
  readonly onGo?: () => void;
}
export const NavList = ({ own, here, onGo }: NavProps) => (
  <ul className="nav-list">
    {own.map((f, i) => (
      <NavItem
        key={f.id}
        feature={f}
        isHere={f === here}
        isNewGroup={i > 0 && own[i - 1]?.grupp !== f.grupp}
        {...(onGo === undefined ? {} : { onGo })}
      />
    ))}
  </ul>
);

function NavItem({
  feature: f,
  isHere,
  isNewGroup,
  onGo,
}: {
  readonly feature: Feature;
  readonly isHere: boolean;
  readonly isNewGroup: boolean;
  readonly onGo?: () => void;
}) {
  const Badge = f.badge;
  return (
    <li className={isNewGroup ? 'first' : undefined}>
      <a
        className="nav-item"
        href={hrefTo(f.id)}
        {...(isHere ? { 'aria-current': 'page' as const } : {})}
        onClick={onGo}
        onPointerEnter={() => void f.page.prepare()}
        onFocus={() => void f.page.prepare()}
      >
        <Icon of={f.icon} />
        <span>{f.text}</span>
        {Badge !== undefined && <Badge />}
      </a>
    </li>
  );
}
