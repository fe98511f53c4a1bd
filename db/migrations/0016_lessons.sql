CREATE TABLE `follow_ups` (
	`municipality` text NOT NULL,
	`subject` text NOT NULL,
	`goes_on` text NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`municipality`, `subject`)
);
--> statement-breakpoint
CREATE TABLE `lessons` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`day` text NOT NULL,
	`removed` integer NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`municipality`, `id`)
);
