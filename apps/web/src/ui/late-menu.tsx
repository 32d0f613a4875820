import type { MenuProps } from '@mantine/core';
import { cloneElement, useEffect, useState, type ComponentType, type ReactElement } from 'react';
import type { MenuButtonProps, OpenedMenu } from './opened-menu';

interface LateMenuProps<Props extends object> extends Pick<MenuProps, 'position' | 'width'> {
  /** What is seen of the closed menu: a button with a name. */
  button: ReactElement<MenuButtonProps>;
  /** Brings the entries. */
  items: () => Promise<ComponentType<Props>>;
  itemProps: Props;
}

interface Parts<Props extends object> {
  Opened: typeof OpenedMenu;
  Items: ComponentType<Props>;
}

/**
 * A menu whose code comes when somebody reaches for it, or when the page has nothing better to do: menus place themselves
 * with an engine that weighs more than the page they stand on.
 */
export function LateMenu<Props extends object>({ button, items, itemProps, ...rest }: LateMenuProps<Props>) {
  const [parts, setParts] = useState<Parts<Props> | null>(null);
  const bring = async (): Promise<Parts<Props>> => {
    const [{ OpenedMenu: Opened }, Items] = await Promise.all([import('./opened-menu'), items()]);
    return { Opened, Items };
  };
  // without connection the button stays a button; the next press tries again
  const fetchEarly = (): void => void bring().catch(() => undefined);
  useEffect(() => {
    const timer = setTimeout(() => void import('./opened-menu').catch(() => undefined), 2000);
    return () => clearTimeout(timer);
  }, []);
  if (parts) {
    const { Opened, Items } = parts;
    return (
      <Opened button={button} {...rest}>
        <Items {...itemProps} />
      </Opened>
    );
  }
  return cloneElement(button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: fetchEarly,
    onFocus: fetchEarly,
    onClick: () => void bring().then(setParts, () => undefined),
  });
}
