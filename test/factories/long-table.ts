/** A table that is longer than what is read of it at once, with many rows that sort alike, and what changes it meanwhile. */
import type pg from 'pg';

export async function longTable(pool: pg.Pool): Promise<{ change: () => Promise<void> }> {
  await pool.query(`create table things as select n as id, n % 3 as same,
    (select string_agg(md5(random()::text), ' ') from generate_series(1, 20) where n > 0) as words
    from generate_series(1, 3000) n`);
  return {
    async change() {
      await pool.query('insert into things (id, same) select max(id) + 1, 0 from things');
      await pool.query('delete from things where id between 2000 and 2010 and id % 3 = 2');
    },
  };
}
