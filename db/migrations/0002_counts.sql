CREATE TABLE `counts` (
	`municipality` text NOT NULL,
	`day` text NOT NULL,
	`name` text NOT NULL,
	`about` text NOT NULL,
	`total` integer NOT NULL,
	PRIMARY KEY(`municipality`, `day`, `name`, `about`)
);
