<?php
/**
 * Handles one URL of its own, which clears everything in memory; all others are MediaWiki's.
 */

if ( $_SERVER['REQUEST_URI'] === '/forget-everything' ) {
	apcu_clear_cache();
	return true;
}
return false;
