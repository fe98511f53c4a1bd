CREATE TABLE `own_copies` (
	`municipality` text NOT NULL,
	`notice_id` text NOT NULL,
	`version` integer NOT NULL,
	`reference` text NOT NULL,
	`token_key` text NOT NULL,
	`parts` text NOT NULL,
	`at` text NOT NULL,
	`key_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`municipality`, `notice_id`, `version`)
);
