<?php
/**
 * What comes back from the second identity provider, under names of its own.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

class DemoServerPrefixedRequest extends DemoServerRequest {
	protected const PREFIX = 'idp2';
}
