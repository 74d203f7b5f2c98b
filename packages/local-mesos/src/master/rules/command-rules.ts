import { ContainerType, VariableType } from '../../wire.js';
import type { CommandInfo, ContainerInfo } from '../../wire.js';

/** What is wrong with a command's environment. */
export function commandProblem(command: CommandInfo): string | undefined {
  for (const variable of command.environment?.variables ?? []) {
    const name = variable.name ?? '';
    const type = variable.type ?? VariableType.VALUE;
    const hasValue = variable.value !== null && variable.value !== undefined && Object.hasOwn(variable, 'value');
    if (type === VariableType.UNKNOWN) return "Environment variable of type 'UNKNOWN' is not allowed";
    if (type === VariableType.SECRET) {
      if (!variable.secret) return `Environment variable '${name}' of type 'SECRET' must have a secret set`;
      if (hasValue) return `Environment variable '${name}' of type 'SECRET' must not have a value set`;
      if (!variable.secret.value) {
        return `Environment variable '${name}' refers to a secret by name, which the local cluster cannot resolve`;
      }
    } else {
      if (!hasValue) return `Environment variable '${name}' of type 'VALUE' must have a value set`;
      if (variable.secret) return `Environment variable '${name}' of type 'VALUE' must not have a secret set`;
    }
  }
  return undefined;
}

/** What is wrong with a container. */
export function containerProblem(container: ContainerInfo): string | undefined {
  if (container.type === ContainerType.DOCKER) {
    if (!container.docker) return "DockerInfo 'docker' is not set for DOCKER typed ContainerInfo";
    if ((container.docker.parameters ?? []).some((parameter) => parameter.key === 'name')) {
      return "Parameter in DockerInfo must not be 'name'";
    }
  }
  for (const volume of container.volumes ?? []) {
    const origins = [volume.hostPath, volume.image, volume.source].filter(
      (origin) => origin !== null && origin !== undefined && origin !== '',
    );
    if (origins.length !== 1) return "Only one of them should be set: 'host_path', 'image' and 'source'";
  }
  return undefined;
}
