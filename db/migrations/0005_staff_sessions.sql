CREATE TABLE `colleagues` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`seen_at` text NOT NULL,
	`key_id` text NOT NULL,
	`data` blob NOT NULL,
	PRIMARY KEY(`municipality`, `id`)
);
--> statement-breakpoint
CREATE TABLE `staff_sessions` (
	`id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`what` text NOT NULL,
	`staff_id` text NOT NULL,
	`provider_session` text,
	`key_id` text NOT NULL,
	`data` blob NOT NULL,
	PRIMARY KEY(`id`, `sequence`)
);
--> statement-breakpoint
CREATE INDEX `staff_sessions_person` ON `staff_sessions` (`staff_id`);--> statement-breakpoint
CREATE INDEX `staff_sessions_provider` ON `staff_sessions` (`provider_session`);--> statement-breakpoint
ALTER TABLE `notices` ADD `reached_at` text;--> statement-breakpoint
CREATE INDEX `notices_unreached` ON `notices` (`municipality`,`queue_at`,`received_at`,`id`) WHERE "status" = 'answered' and "reached_at" is null;