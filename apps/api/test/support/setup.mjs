// CommonJS packages that require() Nest's ES modules need those loaded completely first, or Jest reports a cycle.
import 'reflect-metadata';
await import('@nestjs/common');
await import('@nestjs/core');
