/** Makes elements. Text is put in as text, so that nothing that an article says becomes a part of the page. */

/**
 * @param {string} tag
 * @param {Object} properties attributes; functions under names such as onclick are listeners; false, null and undefined leave
 *     an attribute out
 * @param {...(Node|string|number|null|Array)} children
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts other children into an element. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** The word for so many. */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Tells something to all, also to those who hear the page. */
export function notice(text) {
  document.getElementById('notice').textContent = text;
}
