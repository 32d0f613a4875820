import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/customers.module.js';
import { AccountReads } from './account-reads.js';
import { AccountsService } from './accounts.service.js';
import { AddressesService } from './addresses.service.js';
import { ContactsService } from './contacts.service.js';
import { CustomerContactsController } from './customer-contacts.controller.js';
import { OperatorAccountsController } from './operator-accounts.controller.js';

@Module({
  imports: [CustomersModule],
  controllers: [OperatorAccountsController, CustomerContactsController],
  providers: [ContactsService, AccountsService, AddressesService, AccountReads],
  exports: [ContactsService, AccountsService, AddressesService],
})
export class ContactsModule {}
