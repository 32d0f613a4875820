import { Menu, type MenuProps } from '@mantine/core';
import {
  cloneElement,
  useEffect,
  useRef,
  useState,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';

export type MenuButtonProps = HTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

interface OpenedMenuProps extends Pick<MenuProps, 'position' | 'width'> {
  button: ReactElement<MenuButtonProps>;
  children: ReactNode;
}

/** The menu behind a LateMenu: opens as soon as it is here, and gives the focus back to its button. */
export function OpenedMenu({ button, children, ...rest }: OpenedMenuProps) {
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // the button that was pressed gave way to this one
    target.current?.focus();
    const timer = setTimeout(() => setOpened(true));
    return () => clearTimeout(timer);
  }, []);
  return (
    <Menu opened={opened} onChange={setOpened} {...rest}>
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
