import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContactsService } from '../contacts/contacts.service.js';
import { OutgoingMailService, type MailWriter } from './outgoing-mail.service.js';
import { writeAddressAdded } from './write-mail.js';

/** How the mails about an account are written: its main contact is told when somebody may write from one more address. */
@Injectable()
export class AccountMails implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outgoing: OutgoingMailService,
    private readonly contacts: ContactsService,
  ) {}

  onModuleInit(): void {
    this.outgoing.register('contact-address-added', this.addressAdded);
  }

  private readonly addressAdded: MailWriter = async (row, head) => {
    const { contactId = '', addressId = '' } = row.payload;
    const told = await this.contacts.findAddressee(this.dataSource.manager, contactId);
    const added = await this.contacts.findAddress(this.dataSource.manager, addressId);
    if (!told) return { nothing: 'the main contact was removed' };
    if (!added) return { nothing: 'the address was taken away again' };
    return writeAddressAdded(head, told, added, row.id);
  };
}
