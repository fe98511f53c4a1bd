CREATE TABLE `letter_templates` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`at` text NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`municipality`, `id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`municipality` text NOT NULL,
	`staff_id` text NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`municipality`, `staff_id`)
);
--> statement-breakpoint
CREATE TABLE `staff_drafts` (
	`municipality` text NOT NULL,
	`notice_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` text NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`municipality`, `notice_id`, `staff_id`)
);
--> statement-breakpoint
CREATE TABLE `staff_seen` (
	`municipality` text NOT NULL,
	`notice_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`need_session` text,
	PRIMARY KEY(`municipality`, `notice_id`, `staff_id`)
);
--> statement-breakpoint
ALTER TABLE `notices` ADD `filed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `notices` ADD `proposed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `notices_counted` ON `notices` (`municipality`,`rehearsal`,`status`,`filed`,`reached_at`);--> statement-breakpoint
CREATE INDEX `notices_unfiled` ON `notices` (`municipality`,`queue_at`,`received_at`,`id`) WHERE "status" in ('answered', 'withdrawn') and "filed" = 0;--> statement-breakpoint
CREATE INDEX `notices_proposed` ON `notices` (`municipality`,`queue_at`,`received_at`,`id`) WHERE "proposed" = 1;--> statement-breakpoint
UPDATE `notices` SET `filed` = 1 WHERE EXISTS (SELECT 1 FROM `notice_events` e WHERE e.`municipality` = `notices`.`municipality` AND e.`notice_id` = `notices`.`id` AND e.`type` IN ('journalised', 'filing_unneeded'));
--> statement-breakpoint
UPDATE `notices` SET `proposed` = 1 WHERE (SELECT e.`type` FROM `notice_events` e WHERE e.`municipality` = `notices`.`municipality` AND e.`notice_id` = `notices`.`id` AND e.`type` IN ('proposed', 'returned', 'decided', 'changed', 'replied', 'withdrawn') ORDER BY e.`sequence` DESC LIMIT 1) = 'proposed';
