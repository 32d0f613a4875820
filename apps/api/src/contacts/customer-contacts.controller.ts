import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { AddContactAddressDto, ContactListView, ContactView, type ContactActor } from '@tunda/domain';
import { AllowCustomer, CurrentContact } from '../http/doors.js';
import { Limited } from '../http/limit.interceptor.js';
import { Answers } from '../http/openapi/answers.js';
import { IdPipe } from '../http/validation.js';
import { AccountReads } from './account-reads.js';
import { AddressesService } from './addresses.service.js';

@Controller('customer/contacts')
@AllowCustomer()
export class CustomerContactsController {
  constructor(
    private readonly addresses: AddressesService,
    private readonly reads: AccountReads,
  ) {}

  /** List the contacts of my account */
  @Get()
  @Answers(ContactListView)
  list(@CurrentContact() contact: ContactActor): Promise<ContactListView> {
    return this.reads.listFor(contact);
  }

  /** Register one more address a contact of my account may write from */
  @Post(':id/addresses')
  // each try tells whether somebody registered the address
  @Limited({ calls: 20, seconds: 3600 })
  @Answers(ContactView, { status: 201, refuses: ['no-permission', 'not-found', 'address-already-registered'] })
  addAddress(
    @CurrentContact() contact: ContactActor,
    @Param('id', IdPipe) id: string,
    @Body() dto: AddContactAddressDto,
  ): Promise<ContactView> {
    return this.addresses.addForContact(contact, id, dto);
  }

  /** Take an address of a contact of my account away */
  @Delete(':id/addresses/:addressId')
  @Answers(ContactView, { refuses: ['no-permission', 'not-found', 'last-address', 'login-address'] })
  removeAddress(
    @CurrentContact() contact: ContactActor,
    @Param('id', IdPipe) id: string,
    @Param('addressId', IdPipe) addressId: string,
  ): Promise<ContactView> {
    return this.addresses.removeForContact(contact, id, addressId);
  }
}
