DROP INDEX `notices_status`;--> statement-breakpoint
CREATE INDEX `notices_status` ON `notices` (`municipality`,`status`,`queue_at`,`received_at`,`id`,`rehearsal`,`sequence`);