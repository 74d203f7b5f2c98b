/*
 * How the values of `docker run`'s flags are read. Each returns undefined for a value that cannot be meant.
 */

export const sizeOf = (text: string): number | undefined => {
  const match = /^(-1|\d+(?:\.\d+)?)\s*([bkmgt]?)b?$/i.exec(text.trim());
  if (match === null) return undefined;
  const power = 'bkmgt'.indexOf((match[2] ?? '').toLowerCase() || 'b');
  return Math.floor(Number(match[1]) * 1024 ** power);
};

export const wholeOf = (text: string): number | undefined => (/^-?\d+$/.test(text.trim()) ? Number(text) : undefined);

export const decimalOf = (text: string): number | undefined =>
  /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;

/** A flag without a value is meant. */
export const flagOf = (text: string): boolean | undefined =>
  text === '' || /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : undefined;

/** `key=value`; a key alone has an empty value. */
export const pairOf = (text: string): readonly [key: string, value: string] | undefined => {
  const [key = '', ...rest] = text.split('=');
  return key === '' ? undefined : [key, rest.join('=')];
};

/** `name=soft[:hard]` */
export const ulimitOf = (text: string): { Name: string; Soft: number; Hard: number } | undefined => {
  const match = /^([a-z]+)=(-?\d+)(?::(-?\d+))?$/.exec(text);
  const [Name, soft, hard] = [match?.[1], match?.[2], match?.[3]];
  return Name === undefined ? undefined : { Name, Soft: Number(soft), Hard: Number(hard ?? soft) };
};

/** `host[:container[:permissions]]` */
export const deviceOf = (
  text: string,
): { PathOnHost: string; PathInContainer: string; CgroupPermissions: string } | undefined => {
  const [host = '', inside, permissions] = text.split(':');
  if (!host.startsWith('/')) return undefined;
  const onlyPermissions = inside !== undefined && /^[rwm]+$/.test(inside);
  return {
    PathOnHost: host,
    PathInContainer: inside === undefined || onlyPermissions ? host : inside,
    CgroupPermissions: permissions ?? (onlyPermissions ? inside : 'rwm'),
  };
};

/** `[[ip:]hostPort:]containerPort[/protocol]` */
export const publishedOf = (
  text: string,
): { readonly port: string; readonly binding: { HostIp?: string; HostPort: string } } | undefined => {
  const match = /^(?:(?:([\d.]+):)?(\d*):)?(\d+)(?:\/(tcp|udp|sctp))?$/.exec(text);
  if (match === null) return undefined;
  const [, ip, hostPort = '', containerPort, protocol = 'tcp'] = match;
  return {
    port: `${containerPort}/${protocol}`,
    binding: { HostPort: hostPort, ...(ip === undefined ? {} : { HostIp: ip }) },
  };
};
