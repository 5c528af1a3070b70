<?php
/**
 * A request that the user can skip, beside the main one.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

use MediaWiki\Auth\AuthenticationRequest;
use RawMessage;

class DemoSkippableRequest extends AuthenticationRequest {
	public $required = self::OPTIONAL;

	public function getFieldInfo() {
		return [
			'demoskip' => [
				'type' => 'checkbox',
				'label' => new RawMessage( 'Leave me out' ),
				'help' => new RawMessage( 'May be ticked, or not' ),
				'optional' => true,
				'sensitive' => true,
				'skippable' => true,
			],
		];
	}
}
