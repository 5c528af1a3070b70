<?php
/**
 * The return parameters of the second identity provider, with a prefix.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

class DemoServerPrefixedRequest extends DemoServerRequest {
	protected const PREFIX = 'idp2';
}
