CREATE TABLE `answer_reports` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`day` text NOT NULL,
	`answer` text NOT NULL,
	`language` text NOT NULL,
	`content` text NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`municipality`, `id`)
);
--> statement-breakpoint
CREATE INDEX `answer_reports_day` ON `answer_reports` (`day`);