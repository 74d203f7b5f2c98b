export { answerLoggingToggle } from './logging-endpoint.js';
export { maintenanceEndpoints } from './maintenance-endpoints.js';
export { resourceForms } from './resource-forms.js';
export { removeQuotaOf, roleEndpoints } from './role-endpoints.js';
export { answerTasks } from './tasks-endpoint.js';
export { answerTeardown } from './teardown-endpoint.js';
