import { call, withQuery } from './client'
import type { paths } from './generated/schema'

/** Paths of the API that know a method. */
type Paths<M extends 'get' | 'post' | 'delete'> = {
  [P in keyof paths]: paths[P] extends Record<M, unknown> ? P : never
}[keyof paths]

export type Readable = Paths<'get'>

/** What a path answers. */
export type AnswerOf<P extends Readable> = Json<Succeeds<paths[P]['get']>>

type Succeeds<Operation> = Operation extends { responses: { 200: infer Success } } ? Success : never
type Json<Message> = Message extends { content: { 'application/json': infer Content } } ? Content : never

/** What may be asked of a path: nothing that the API does not know. Null leaves out what may be left out. */
export type Asking<P extends Readable> = Given<Pick<paths[P]['get']['parameters'], 'path' | 'query'>>

type Given<Parts> = { [Part in keyof Parts]: OrNull<Parts[Part]> }
type OrNull<Values> = Values extends object
  ? { [Name in keyof Values]: Values[Name] | (undefined extends Values[Name] ? null : never) }
  : Values

/** The address of a question. */
export function addressOf<P extends Readable>(path: P, asking: Asking<P>): string {
  const { path: names, query } = asking as { path?: Record<string, string>; query?: Parameters<typeof withQuery>[1] }
  return withQuery(
    path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names?.[name] ?? '')),
    query ?? {},
  )
}

/** Asks once. */
export const read = <P extends Readable>(path: P, asking: Asking<P>) => call<AnswerOf<P>>(addressOf(path, asking))

type BodyOf<P extends Paths<'post'>> = Json<NonNullable<paths[P]['post']['requestBody']>>

/** Hands something to the API; what it answers is asked for afterwards. */
export const post = <P extends Paths<'post'>>(path: P, body: BodyOf<P>) => call<unknown>(path, 'POST', body)

export const remove = (path: Paths<'delete'>) => call<unknown>(path, 'DELETE')
