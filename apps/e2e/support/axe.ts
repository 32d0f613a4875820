import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Asks axe about what is on screen now; `screen` names it when something is found.
 * @param rules only these, for a second look at a screen whose other properties cannot have changed
 */
export async function expectAccessible(page: Page, screen: string, rules?: readonly string[]): Promise<void> {
  // without frames there is nothing to gather from other pages, and a blank one need not be opened for it
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}) at ${target.join(' ')}: ${html.slice(0, 200)}`),
  );
  expect(found, `axe on ${screen}`).toEqual([]);
}
