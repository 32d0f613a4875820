import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  AddContactAddressDto,
  ChangeContactDto,
  ChangeCustomerDto,
  CreateContactDto,
  CreateCustomerDto,
  CustomerPageView,
  CustomerView,
  DoneView,
  ListCustomersDto,
  type OperatorActor,
  type TokenActor,
} from '@tunda/domain';
import type { FastifyReply } from 'fastify';
import { AllowOperator, AllowToken, CurrentDesk } from '../http/doors.js';
import { Limited } from '../http/limit.interceptor.js';
import { Answers } from '../http/openapi/answers.js';
import { IdPipe } from '../http/validation.js';
import { AccountReads } from './account-reads.js';
import { AccountsService } from './accounts.service.js';
import { AddressesService } from './addresses.service.js';

type Desk = OperatorActor | TokenActor;

@Controller('operator')
@AllowOperator()
export class OperatorAccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly addresses: AddressesService,
    private readonly reads: AccountReads,
  ) {}

  /** List customers by name; search by part of a name, an address, or the external id */
  @Get('customers')
  @Limited({ calls: 240, seconds: 60, ifQuery: 'q' })
  @AllowToken('customers:read')
  @Answers(CustomerPageView)
  list(@Query() query: ListCustomersDto): Promise<CustomerPageView> {
    return this.reads.page(query);
  }

  /** Create a customer with its main contact */
  @Post('customers')
  @AllowToken('customers:write')
  @Answers(CustomerView, {
    status: 201,
    headers: { Location: 'Address of the new customer' },
    refuses: ['external-id-taken', 'address-already-registered'],
  })
  async create(
    @CurrentDesk() desk: Desk,
    @Body() dto: CreateCustomerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustomerView> {
    const customer = await this.accounts.createCustomer(desk, dto);
    void reply.header('Location', `/api/v1/operator/customers/${customer.id}`);
    return customer;
  }

  /** Read a customer with its contacts */
  @Get('customers/:id')
  @AllowToken('customers:read')
  @Answers(CustomerView, { refuses: ['not-found'] })
  one(@Param('id', IdPipe) id: string): Promise<CustomerView> {
    return this.reads.one(id);
  }

  /** Change a customer */
  @Patch('customers/:id')
  @AllowToken('customers:write')
  @Answers(CustomerView, { refuses: ['not-found', 'external-id-taken'] })
  change(
    @CurrentDesk() desk: Desk,
    @Param('id', IdPipe) id: string,
    @Body() dto: ChangeCustomerDto,
  ): Promise<CustomerView> {
    return this.accounts.changeCustomer(desk, id, dto);
  }

  /** Add a contact to a customer */
  @Post('customers/:id/contacts')
  @AllowToken('customers:write')
  @Answers(CustomerView, { status: 201, refuses: ['not-found', 'address-already-registered'] })
  createContact(
    @CurrentDesk() desk: Desk,
    @Param('id', IdPipe) id: string,
    @Body() dto: CreateContactDto,
  ): Promise<CustomerView> {
    return this.accounts.createContact(desk, id, dto);
  }

  /** Change a contact's name, language and permissions, or make her the main contact */
  @Patch('contacts/:id')
  @AllowToken('customers:write')
  @Answers(CustomerView, { refuses: ['not-found', 'main-contact-required'] })
  changeContact(
    @CurrentDesk() desk: Desk,
    @Param('id', IdPipe) id: string,
    @Body() dto: ChangeContactDto,
  ): Promise<CustomerView> {
    return this.accounts.changeContact(desk, id, dto);
  }

  /** Remove a contact: her addresses and her log-in end at once */
  @Delete('contacts/:id')
  @AllowToken('customers:write')
  @Answers(CustomerView, { refuses: ['not-found', 'main-contact-required'] })
  removeContact(@CurrentDesk() desk: Desk, @Param('id', IdPipe) id: string): Promise<CustomerView> {
    return this.accounts.removeContact(desk, id);
  }

  /** Register one more address of a contact */
  @Post('contacts/:id/addresses')
  @AllowToken('customers:write')
  @Answers(CustomerView, { status: 201, refuses: ['not-found', 'address-already-registered'] })
  addAddress(
    @CurrentDesk() desk: Desk,
    @Param('id', IdPipe) id: string,
    @Body() dto: AddContactAddressDto,
  ): Promise<CustomerView> {
    return this.addresses.addForDesk(desk, id, dto);
  }

  /** Take an address of a contact away */
  @Delete('contacts/:id/addresses/:addressId')
  @AllowToken('customers:write')
  @Answers(CustomerView, { refuses: ['not-found', 'last-address', 'login-address'] })
  removeAddress(
    @CurrentDesk() desk: Desk,
    @Param('id', IdPipe) id: string,
    @Param('addressId', IdPipe) addressId: string,
  ): Promise<CustomerView> {
    return this.addresses.removeForDesk(desk, id, addressId);
  }

  /** Send a contact a link to set her password */
  @Post('contacts/:id/invitation')
  @AllowToken('customers:write')
  @Answers(DoneView, { refuses: ['not-found'] })
  invite(@CurrentDesk() desk: Desk, @Param('id', IdPipe) id: string): Promise<DoneView> {
    return this.accounts.invite(desk, id);
  }
}
