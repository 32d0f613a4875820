import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';

const bring = () => import('./side-drawer').then(({ SideDrawer }) => ({ default: SideDrawer }));
const SideDrawer = lazy(bring);

interface MenuDrawerProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** The folded menu of a narrow screen. Its code comes when the page has nothing better to do, not with the first load. */
export function MenuDrawer(props: MenuDrawerProps) {
  useEffect(() => {
    const timer = setTimeout(() => void bring(), 1500);
    return () => clearTimeout(timer);
  }, []);
  const [wanted, setWanted] = useState(props.opened);
  if (props.opened && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <SideDrawer {...props} />
    </Suspense>
  );
}
