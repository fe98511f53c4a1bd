CREATE TABLE `missed_questions` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`day` text NOT NULL,
	`goes_on` text NOT NULL,
	`language` text NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`municipality`, `id`)
);
--> statement-breakpoint
CREATE INDEX `missed_questions_goes_on` ON `missed_questions` (`goes_on`);