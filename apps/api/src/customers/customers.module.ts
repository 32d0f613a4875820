import { Module } from '@nestjs/common';
import { CustomersService } from './customers.service.js';

/** Accounts as rows. Their screens and calls are in contacts/: an account is always shown with its people. */
@Module({ providers: [CustomersService], exports: [CustomersService] })
export class CustomersModule {}
