import type { Routes } from '@angular/router';
import { strings } from './strings';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'overview' },
  {
    path: 'overview',
    title: strings.app.overview,
    loadComponent: () => import('./overview/overview-page').then((file) => file.OverviewPage),
  },
  {
    path: 'types',
    title: strings.app.types,
    loadComponent: () => import('./task-types/task-types-page').then((file) => file.TaskTypesPage),
  },
  {
    path: 'tasks',
    title: strings.app.tasks,
    loadComponent: () => import('./tasks/tasks-page').then((file) => file.TasksPage),
  },
  {
    path: 'agents',
    title: strings.app.agents,
    loadComponent: () => import('./agents/agents-page').then((file) => file.AgentsPage),
  },
  {
    path: 'quotas',
    title: strings.app.quotas,
    loadComponent: () => import('./quotas/quotas-page').then((file) => file.QuotasPage),
  },
  {
    path: 'host',
    title: strings.app.host,
    loadComponent: () => import('./host/host-page').then((file) => file.HostPage),
  },
  // Where people of older dashboards have their bookmarks.
  { path: 'scaling', redirectTo: 'types' },
  {
    path: '**',
    title: strings.app.notFound,
    loadComponent: () => import('./shell/not-found-page').then((file) => file.NotFoundPage),
  },
];
