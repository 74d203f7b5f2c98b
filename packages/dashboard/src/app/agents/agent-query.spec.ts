import { anAgent } from '../testing/builders';
import { attributeOf, matching } from './agent-query';

const agents = [
  anAgent({ id: 'S1', hostname: 'one.lan', attributes: { rack: 'r1', disks: 'ssd,hdd' }, zone: 'north' }),
  anAgent({ id: 'S2', hostname: 'two.lan', attributes: { rack: 'r10' } }),
];
const found = (search: string): string[] => matching(agents, search).map(({ id }) => id);

describe('the search for agents', () => {
  it.each([
    ['', ['S1', 'S2']],
    ['two', ['S2']],
    ['LAN s1', ['S1']],
    ['nobody', []],
  ])('finds what has every word of "%s"', (search, ids) => {
    expect(found(search)).toEqual(ids);
  });

  it('takes an attribute with its value for just that, one of several values too', () => {
    expect(found('rack=r1')).toEqual(['S1']);
    expect(found('disks=hdd')).toEqual(['S1']);
    expect(found('zone=north')).toEqual(['S1']);
    expect(found('hostname=two.lan')).toEqual(['S2']);
  });

  it('goes on while the value is still being typed', () => {
    expect(found('rack=r')).toEqual(['S1', 'S2']);
    expect(attributeOf('rack=')).toBeUndefined();
    expect(attributeOf(' rack=top left ')).toEqual({ attribute: 'rack', value: 'top left' });
  });
});
