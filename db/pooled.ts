/**
 * How the driver sends its questions. Through a pooler in transaction mode (PgBouncer) nothing is prepared, and nothing is sent on a connection before the
 * answer to the last question came: such a question, seen with the server idle, may wait for ever. `max_pipeline`, how many questions may follow the one that
 * is being answered, is an option of the driver that its types do not name.
 */
export function sendingTo({ pooled }: { readonly pooled: boolean }): { readonly prepare: boolean; readonly max_pipeline?: number } {
  return pooled ? { prepare: false, max_pipeline: 0 } : { prepare: true };
}
