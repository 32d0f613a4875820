// What browsers have and jsdom lacks.
import 'reflect-metadata';

window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// a field that grows measures itself again when a font arrives
document.fonts ??= new EventTarget();
window.scrollTo = () => {};
Element.prototype.scrollIntoView ??= () => {};
// React asks for this before it trusts act()
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
window.localStorage.setItem('tunda.language', 'it');
// a failed query prints the page: the beginning is enough
process.env.DEBUG_PRINT_LIMIT ??= '1500';
