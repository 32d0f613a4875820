import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tries that are counted (log-in, password links), and when the workers were last seen. */
export class ThrottleAndHeartbeat1795392000000 implements MigrationInterface {
  name = 'ThrottleAndHeartbeat1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "throttle" ("key" character varying(120) NOT NULL, "tries" integer NOT NULL, "endsAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_throttle" PRIMARY KEY ("key"))`,
    );
    await runner.query(`CREATE INDEX "throttle_ending" ON "throttle" ("endsAt")`);
    await runner.query(
      `CREATE TABLE "heartbeat" ("worker" character varying(40) NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_heartbeat" PRIMARY KEY ("worker"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "heartbeat"`);
    await runner.query(`DROP TABLE "throttle"`);
  }
}
