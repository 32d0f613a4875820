import type { ContactView } from '@tunda/domain';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconMailForward, IconPencil, IconStar, IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type ContactAction = 'add-address' | 'rename' | 'make-main' | 'invite' | 'remove';

/** Where the focus comes back to. */
export const contactMenuId = (contactId: string): string => `contact-menu-${contactId}`;

/** The rarer things one does with a contact. */
export function ContactMenu({
  contact,
  onAction,
}: {
  contact: ContactView;
  onAction: (action: ContactAction) => void;
}) {
  const { t } = useTranslation('operator');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          data-focus-home={contactMenuId(contact.id)}
          aria-label={t('customers.more', { name: contact.name })}
        >
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={() => onAction('rename')}>
          {t('customers.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMailForward size={16} aria-hidden="true" />} onClick={() => onAction('invite')}>
          {t('customers.sendInvitation')}
        </Menu.Item>
        {contact.isMain ? null : (
          <>
            <Menu.Item leftSection={<IconStar size={16} aria-hidden="true" />} onClick={() => onAction('make-main')}>
              {t('customers.makeMain')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="brick"
              leftSection={<IconUserMinus size={16} aria-hidden="true" />}
              onClick={() => onAction('remove')}
            >
              {t('customers.removeContact')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
