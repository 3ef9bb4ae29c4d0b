import { QueryClient, useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Siyana } from '@siyana/api-client';
import { texts } from '../i18n/texts';
import { useTexts } from '../i18n/locale';
import { Skeletons } from '../ui/notice';
import { Problem } from './problem';
import { useApi, useMe } from './session';

export const queryClient = new QueryClient({
  defaultOptions: {
    // The client of the api repeats by itself; events and the focus tell when to look again.
    queries: { retry: false, staleTime: 15_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export interface Loaded<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  again(): void;
}

/** Reads from the api. The first part of the key names the resource, so that events know what to read again. */
export function useLoad<T>(
  key: readonly [resource: string, ...rest: unknown[]],
  read: (api: Siyana) => Promise<T>,
): Loaded<T> {
  const api = useApi();
  const { member } = useMe();
  const { data, error, refetch } = useQuery({ queryKey: [...key, member.id], queryFn: () => read(api) });
  return { data, error, again: () => void refetch() };
}

/** Changes something, then reads again what may have changed with it. */
export function useAct<Input, T>(
  act: (api: Siyana, input: Input) => Promise<T>,
  resources: readonly string[],
  onDone?: (answer: T, input: Input) => void,
): UseMutationResult<T, unknown, Input> {
  const api = useApi();
  const client = useQueryClient();
  return useMutation<T, unknown, Input>({
    mutationFn: (input) => act(api, input),
    onSuccess: async (answer, input) => {
      await Promise.all(resources.map((resource) => client.invalidateQueries({ queryKey: [resource] })));
      onDone?.(answer, input);
    },
  });
}

const words = texts({ fr: { loading: 'Chargement…' }, ar: { loading: 'جارٍ التحميل…' }, en: { loading: 'Loading…' } });

/** The three states of what is read: there, failed, not there yet. */
export function Load<T>({ of, children }: { readonly of: Loaded<T>; children(data: T): ReactNode }): ReactNode {
  const t = useTexts(words);
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Problem error={of.error} onAgain={() => of.again()} />;
  return <Skeletons label={t.loading} />;
}
