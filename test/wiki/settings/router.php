<?php
/**
 * In front of every request: one address of our own forgets all that is kept in memory, the rest is MediaWiki's.
 */

if ( $_SERVER['REQUEST_URI'] === '/forget-everything' ) {
	apcu_clear_cache();
	return true;
}
return false;
