/** A reference as the Docker API takes it: a digest stays in the name, a missing tag is `latest`. */
export function splitReference(image: string): { readonly name: string; readonly tag?: string } {
  if (image.includes('@')) return { name: image };
  const colon = image.lastIndexOf(':');
  // A colon before a slash belongs to the port of a registry.
  if (colon < 0 || image.indexOf('/', colon) >= 0) return { name: image, tag: 'latest' };
  return { name: image.slice(0, colon), tag: image.slice(colon + 1) };
}
