import { AgentCallType } from '../../wire.js';
import type { AgentCall } from '../../wire.js';
import { callTypeProblem } from '../call-type-rules.js';
import type { SubMessages } from '../call-type-rules.js';

/** The sub-message each type needs; the others need none. */
const SUB_MESSAGES: SubMessages<AgentCall> = {
  [AgentCallType.GET_METRICS]: ['getMetrics', 'get_metrics'],
  [AgentCallType.SET_LOGGING_LEVEL]: ['setLoggingLevel', 'set_logging_level'],
  [AgentCallType.LIST_FILES]: ['listFiles', 'list_files'],
  [AgentCallType.READ_FILE]: ['readFile', 'read_file'],
  [AgentCallType.LAUNCH_NESTED_CONTAINER]: ['launchNestedContainer', 'launch_nested_container'],
  [AgentCallType.WAIT_NESTED_CONTAINER]: ['waitNestedContainer', 'wait_nested_container'],
  [AgentCallType.KILL_NESTED_CONTAINER]: ['killNestedContainer', 'kill_nested_container'],
  [AgentCallType.REMOVE_NESTED_CONTAINER]: ['removeNestedContainer', 'remove_nested_container'],
  [AgentCallType.LAUNCH_NESTED_CONTAINER_SESSION]: ['launchNestedContainerSession', 'launch_nested_container_session'],
  [AgentCallType.ATTACH_CONTAINER_INPUT]: ['attachContainerInput', 'attach_container_input'],
  [AgentCallType.ATTACH_CONTAINER_OUTPUT]: ['attachContainerOutput', 'attach_container_output'],
  [AgentCallType.LAUNCH_CONTAINER]: ['launchContainer', 'launch_container'],
  [AgentCallType.WAIT_CONTAINER]: ['waitContainer', 'wait_container'],
  [AgentCallType.KILL_CONTAINER]: ['killContainer', 'kill_container'],
  [AgentCallType.REMOVE_CONTAINER]: ['removeContainer', 'remove_container'],
  [AgentCallType.ADD_RESOURCE_PROVIDER_CONFIG]: ['addResourceProviderConfig', 'add_resource_provider_config'],
  [AgentCallType.UPDATE_RESOURCE_PROVIDER_CONFIG]: ['updateResourceProviderConfig', 'update_resource_provider_config'],
  [AgentCallType.REMOVE_RESOURCE_PROVIDER_CONFIG]: ['removeResourceProviderConfig', 'remove_resource_provider_config'],
  [AgentCallType.MARK_RESOURCE_PROVIDER_GONE]: ['markResourceProviderGone', 'mark_resource_provider_gone'],
  [AgentCallType.PRUNE_IMAGES]: ['pruneImages', 'prune_images'],
};

/** What is structurally wrong with a call, in Mesos' words. */
export const agentCallProblem = (call: AgentCall): string | undefined =>
  callTypeProblem(call, AgentCallType, SUB_MESSAGES) ?? nestedProblem(call);

/** The older calls are for containers below others only. */
function nestedProblem(call: AgentCall): string | undefined {
  const { launchNestedContainer, launchNestedContainerSession } = call;
  for (const [name, launch] of Object.entries({
    launch_nested_container: launchNestedContainer,
    launch_nested_container_session: launchNestedContainerSession,
  })) {
    if (launch && !launch.containerId.parent) return `Expecting '${name}.container_id.parent' to be present`;
  }
  return undefined;
}
