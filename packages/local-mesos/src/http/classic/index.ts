export { resourceForms } from './resource-forms.js';
export { removeQuotaOf, roleEndpoints } from './role-endpoints.js';
