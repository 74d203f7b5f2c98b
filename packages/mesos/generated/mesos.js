import protobuf from 'protobufjs/light.js';
import { descriptor } from './descriptor.js';

const root = protobuf.Root.fromJSON(descriptor);

const expose = (space) => {
  for (const part of space.nestedArray) {
    if (part instanceof protobuf.Enum) {
      space[part.name] = Object.assign(Object.create(part.valuesById), part.values);
    } else {
      space[part.name] = part;
      expose(part);
    }
  }
};
expose(root);

export const mesos = root.mesos;
