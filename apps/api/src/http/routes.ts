import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { doorsOf, type Doors } from './doors.js';

export const API_PREFIX = 'api/v1';
/** Addresses that carry no version: supervisors are told them once. */
export const UNVERSIONED = ['api/health/live', 'api/health/ready'];

/** One operation of the API, as its controller declares it. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Whole address with its parameters as `:name`. */
  path: string;
  doors: Doors;
  controller: Type;
  /** Name of the method of the controller. */
  handler: string;
}

const METHODS: Partial<Record<RequestMethod, Route['method']>> = {
  [RequestMethod.GET]: 'GET',
  [RequestMethod.POST]: 'POST',
  [RequestMethod.PUT]: 'PUT',
  [RequestMethod.DELETE]: 'DELETE',
  [RequestMethod.PATCH]: 'PATCH',
};

function join(...parts: string[]): string {
  const path = parts.flatMap((part) => part.split('/')).filter(Boolean);
  return `/${path.join('/')}`;
}

function addressOf(controllerPath: string, methodPath: string): string {
  const path = join(controllerPath, methodPath);
  return UNVERSIONED.includes(path.slice(1)) ? path : join(API_PREFIX, path);
}

/** Every operation the desk has, in the order of their addresses. For the document, and for the test that none is open by mistake. */
export function listRoutes(app: INestApplicationContext): Route[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const routes = controllers.flatMap(({ metatype }) => {
    const controller = metatype as Type;
    const prototype = controller.prototype as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((handler): Route[] => {
      const target = prototype[handler] as object;
      const method = METHODS[Reflect.getMetadata(METHOD_METADATA, target) as RequestMethod];
      if (!method) return [];
      const path = addressOf(
        Reflect.getMetadata(PATH_METADATA, controller) as string,
        Reflect.getMetadata(PATH_METADATA, target) as string,
      );
      return [{ method, path, doors: doorsOf(target, controller), controller, handler }];
    });
  });
  return routes.toSorted((a, b) => (a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1));
}
