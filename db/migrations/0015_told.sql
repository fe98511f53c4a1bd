CREATE TABLE `access_keys` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`about` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`until` text,
	`used_on` text,
	PRIMARY KEY(`municipality`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_keys_hash` ON `access_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `told` (
	`municipality` text NOT NULL,
	`person` text NOT NULL,
	`key` text NOT NULL,
	`notice_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`read_at` text,
	PRIMARY KEY(`municipality`, `person`, `key`)
);
--> statement-breakpoint
CREATE INDEX `told_notice` ON `told` (`municipality`,`notice_id`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`municipality` text NOT NULL,
	`id` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	`key_id` text NOT NULL,
	`data` blob NOT NULL,
	PRIMARY KEY(`municipality`, `id`)
);
