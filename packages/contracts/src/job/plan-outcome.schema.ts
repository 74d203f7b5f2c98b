import { z } from 'zod';
import { agentIdSchema, jobKeySchema } from '../ids.js';

/** Of a plan so many places are remembered with the operation that carries it out. */
export const foreseenPlacesAtMost = 200;

/** Where a plan saw the task of one instance. */
export const foreseenPlaceSchema = z.object({
  jobKey: jobKeySchema,
  instance: z.int().min(0),
  agentId: agentIdSchema,
  hostname: z.string(),
});

/** The first of the places somebody was shown before the plan was carried out; `total` says how many there were. */
export const shownForecastSchema = z.object({
  places: z.array(foreseenPlaceSchema).max(foreseenPlacesAtMost),
  total: z.int().min(0),
});

/** A task that went elsewhere than foreseen. Without `foreseen`: it was not thought to be placed; without `actual`: it was not placed. */
export const placeDifferenceSchema = z
  .object({
    jobKey: jobKeySchema,
    /** `<name>-<n>`, n from 1. */
    instanceName: z.string(),
    foreseen: z.string().optional(),
    actual: z.string().optional(),
    sentence: z.string(),
  })
  .meta({ id: 'PlaceDifference' });

/** What was foreseen, and what of it has come true so far. */
export const forecastSchema = shownForecastSchema.extend({
  asForeseen: z.int().min(0),
  /** The first of them; `different` counts all. */
  differences: z.array(placeDifferenceSchema),
  different: z.int().min(0),
});

export type ForeseenPlace = z.output<typeof foreseenPlaceSchema>;
export type ShownForecast = z.output<typeof shownForecastSchema>;
export type PlaceDifference = z.output<typeof placeDifferenceSchema>;
export type Forecast = z.output<typeof forecastSchema>;
